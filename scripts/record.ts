console.log('record');

console.log('train');

console.log('evaluate');

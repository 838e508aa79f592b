console.log('seeds');

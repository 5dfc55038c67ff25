<?php
// Runs a few lines of PHP in WordPress: `php run.php <folder> <file>`. They find what they need in $input, and return a
// value, which is written as JSON.
[, $folder, $file]         = $argv;
$_SERVER['HTTP_HOST']      = getenv( 'WORDPRESS_HOST' );
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
require $folder . '/wp-load.php';
$input = json_decode( stream_get_contents( STDIN ), true );
$value = ( static function () use ( $file, $input ) {
	return require $file;
} )();
echo "\n" . wp_json_encode( $value );

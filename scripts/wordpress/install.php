<?php
// Installs WordPress, activates the plugin and makes a person for each role: `php install.php <folder> <origin>`. Writes
// their passwords for the log-in and for REST as JSON.
[, $folder, $origin] = $argv;
$address                   = parse_url( $origin );
$_SERVER['HTTP_HOST']      = $address['host'] . ':' . $address['port'];
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['SERVER_NAME']    = $address['host'];
$_SERVER['REQUEST_METHOD'] = 'GET';
define( 'WP_INSTALLING', true );
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Example Clinic', 'administrator', 'administrator@clinic.example', false, '', 'password' );
update_option( 'siteurl', $origin );
update_option( 'home', $origin );
switch_theme( 'twentytwentyfour' );
$people = array();
foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
	$user = get_user_by( 'login', $role );
	$id   = $user ? $user->ID : wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => $role . '@clinic.example',
			'role'       => $role,
		)
	);
	// The windows that welcome whoever opens the editor for the first time.
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core' => array( 'isComplementaryAreaVisible' => true ), 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ), '_modified' => '2026-01-01T00:00:00.000Z' ) );
	$people[ $role ] = array(
		'id'       => $id,
		'name'     => $role,
		'password' => 'password',
		'rest'     => WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'test' ) )[0],
	);
}
$problem = activate_plugin( 'infusionkit/infusionkit.php' );
if ( is_wp_error( $problem ) ) {
	fwrite( STDERR, $problem->get_error_message() );
	exit( 1 );
}
echo wp_json_encode(
	array(
		'version' => get_bloginfo( 'version' ),
		'people'  => $people,
	)
);

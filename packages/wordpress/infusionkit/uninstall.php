<?php
/**
 * Removes the plugin's one option when the plugin is deleted, on every site of a network.
 *
 * @package InfusionKit
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

delete_option( 'infusionkit_settings' );

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $infusionkit_site ) {
		delete_blog_option( $infusionkit_site, 'infusionkit_settings' );
	}
}

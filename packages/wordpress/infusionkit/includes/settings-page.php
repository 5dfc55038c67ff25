<?php
/**
 * The page Settings, InfusionKit: for those who may manage the site's options.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The page's name in addresses. */
const PAGE = 'infusionkit';

/**
 * Where what was refused is kept for the person who typed it, until the page is shown again.
 *
 * @return string
 */
function get_draft_key() {
	return 'infusionkit_draft_' . get_current_user_id();
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			PAGE,
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\accept_fields',
				'default'           => get_default_fields(),
			)
		);
	}
);

add_action(
	'admin_menu',
	static function () {
		$page = add_options_page( __( 'InfusionKit', 'infusionkit' ), __( 'InfusionKit', 'infusionkit' ), 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
		if ( $page ) {
			add_action( 'load-' . $page, __NAMESPACE__ . '\enqueue_page_scripts' );
		}
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( MAIN_FILE ),
	static function ( $links ) {
		$link = '<a href="' . esc_url( menu_page_url( PAGE, false ) ) . '">' . esc_html__( 'Settings', 'infusionkit' ) . '</a>';
		array_unshift( $links, $link );
		return $links;
	}
);

/**
 * Takes the fields of the form if all of them are right. Otherwise what was saved stays in force, the reasons are shown,
 * and the form shows again what was typed.
 *
 * @param mixed $input What was sent.
 * @return array{file: string, audience: string, phone: string, accent_light: string, accent_dark: string, link: string}
 */
function accept_fields( $input ) {
	$typed  = is_array( $input ) ? $input : array();
	$fields = get_default_fields();
	foreach ( array_keys( $fields ) as $name ) {
		if ( isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ) {
			$fields[ $name ] = 'file' === $name ? wp_check_invalid_utf8( $typed[ $name ] ) : sanitize_text_field( $typed[ $name ] );
		}
	}
	$problems = find_field_problems( $fields );
	if ( count( $problems ) > 0 ) {
		foreach ( $problems as $i => $problem ) {
			tell( 'problem-' . $i, $problem, 'error' );
		}
		tell( 'refused', __( 'Nothing was saved. Correct what is named here, and save again.', 'infusionkit' ), 'error' );
		set_transient( get_draft_key(), $fields, HOUR_IN_SECONDS );
		return get_fields();
	}
	delete_transient( get_draft_key() );
	tell( 'saved', __( 'Settings saved.', 'infusionkit' ), 'success' );
	foreach ( array( 'light', 'dark' ) as $theme ) {
		$weak = find_weak_colour( $fields[ 'accent_' . $theme ], $theme );
		if ( null !== $weak ) {
			tell( 'weak-' . $theme, $weak, 'warning' );
		}
	}
	if ( '' === trim( $fields['file'] ) ) {
		tell( 'no-file', __( 'There is no clinic’s file: the course calculator shows no dates without it.', 'infusionkit' ), 'warning' );
	} elseif ( ! has_opening_days( $fields['file'] ) ) {
		tell( 'no-days', __( 'The clinic’s file has no openingDays: until it says on which days the clinic opens, the course calculator shows no dates, only a line that says whom to call.', 'infusionkit' ), 'warning' );
	}
	return $fields;
}

/**
 * Has a message shown above the form. WordPress asks twice when the option is new: the message stands once.
 *
 * @param string $code    What it is about.
 * @param string $message The message. WordPress shows it as HTML.
 * @param string $type    `error`, `warning` or `success`.
 */
function tell( $code, $message, $type ) {
	$codes = wp_list_pluck( get_settings_errors( OPTION ), 'code' );
	if ( ! in_array( 'infusionkit-' . $code, $codes, true ) ) {
		add_settings_error( OPTION, 'infusionkit-' . $code, esc_html( $message ), $type );
	}
}

/** Loads what reads a chosen file into the form. */
function enqueue_page_scripts() {
	add_action(
		'admin_enqueue_scripts',
		static function () {
			wp_enqueue_script( 'infusionkit-settings', plugins_url( 'assets/settings.js', MAIN_FILE ), array( 'wp-i18n' ), VERSION, true );
			wp_set_script_translations( 'infusionkit-settings', 'infusionkit', plugin_dir_path( MAIN_FILE ) . 'languages' );
		}
	);
}

/** Shows the page. */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'infusionkit' ) );
	}
	$draft  = get_transient( get_draft_key() );
	$fields = is_array( $draft ) ? array_merge( get_default_fields(), $draft ) : get_fields();
	// What was refused is shown once; after that the page shows what is in force.
	delete_transient( get_draft_key() );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'InfusionKit', 'infusionkit' ); ?></h1>
		<p><?php esc_html_e( 'What you set here holds for every widget on this site. Authors put a widget into a page with the block “InfusionKit widget”, or with the shortcode.', 'infusionkit' ); ?></p>
		<?php if ( is_array( $draft ) ) : ?>
			<p><strong><?php esc_html_e( 'The form shows what you typed. It is not in force.', 'infusionkit' ); ?></strong></p>
		<?php endif; ?>
		<form method="post" action="options.php">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="infusionkit-file"><?php esc_html_e( 'The clinic’s file', 'infusionkit' ); ?></label></th>
					<td>
						<p>
							<label for="infusionkit-choose"><?php esc_html_e( 'Choose the file from this computer:', 'infusionkit' ); ?></label>
							<input type="file" id="infusionkit-choose" accept=".json,application/json" aria-describedby="infusionkit-chosen">
						</p>
						<p id="infusionkit-chosen" role="status"></p>
						<textarea id="infusionkit-file" name="<?php echo esc_attr( OPTION ); ?>[file]" rows="14" class="large-text code" spellcheck="false" aria-describedby="infusionkit-file-hint"><?php echo esc_textarea( $fields['file'] ); ?></textarea>
						<p class="description" id="infusionkit-file-hint"><?php esc_html_e( 'The file that you saved on the page “Set up your clinic” of InfusionKit: opening days, closures, public holidays, protocol, name, phone and booking page. Choose the file, or paste its text here. The calculator needs it.', 'infusionkit' ); ?></p>
						<?php show_site_links(); ?>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Audience', 'infusionkit' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'Audience', 'infusionkit' ); ?></legend>
							<?php
							$choices = array(
								'public'  => __( 'Patients and the public: every widget.', 'infusionkit' ),
								'service' => __( 'Where even a hint at a medicine counts: only the calculator and the days of a course. Other widgets are left out of the pages.', 'infusionkit' ),
							);
							foreach ( $choices as $value => $label ) :
								?>
								<p><label><input type="radio" name="<?php echo esc_attr( OPTION ); ?>[audience]" value="<?php echo esc_attr( $value ); ?>" <?php checked( $fields['audience'], $value ); ?>> <?php echo esc_html( $label ); ?></label></p>
							<?php endforeach; ?>
						</fieldset>
					</td>
				</tr>
				<?php
				show_text_field( 'phone', __( 'Phone', 'infusionkit' ), __( 'Such as 011 555 0100. Empty: the one in the file.', 'infusionkit' ), $fields );
				show_text_field( 'accent_light', __( 'Colour on light pages', 'infusionkit' ), __( 'The clinic’s colour, such as #0f5e57. Empty: the one in the file, or the widgets’ own.', 'infusionkit' ), $fields );
				show_text_field( 'accent_dark', __( 'Colour on dark pages', 'infusionkit' ), __( 'A lighter form of it, such as #7ed3c5, for pages with light text on a dark background.', 'infusionkit' ), $fields );
				show_text_field( 'link', __( 'Page for readers without JavaScript', 'infusionkit' ), __( 'Where a link leads that stands in a widget’s place when it cannot be shown. Empty: a line that says whom to call.', 'infusionkit' ), $fields );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'Preview', 'infusionkit' ); ?></h2>
		<p><?php esc_html_e( 'The calculator with the settings that are in force. Type a first day and compare the dates with your calendar.', 'infusionkit' ); ?></p>
		<div style="background: #fff; padding: 1rem; max-width: 48rem">
			<?php
			// Every text in it has been escaped where it was put together.
			echo render_widget( 'course-calculator', array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
			?>
		</div>
		<h2><?php esc_html_e( 'Shortcodes', 'infusionkit' ); ?></h2>
		<ul>
			<?php foreach ( get_widgets( get_audience() ) as $name => $widget ) : ?>
				<li>
					<?php echo esc_html( $widget['label'] ); ?>:
					<code><?php echo esc_html( 'term' === $name ? '[infusion_word term="bdnf"]BDNF[/infusion_word]' : '[infusionkit widget="' . $name . '"]' ); ?></code>
				</li>
			<?php endforeach; ?>
		</ul>
	</div>
	<?php
}

/** Says where the clinic's file is made and where these settings are explained: by links, once the project has an address. */
function show_site_links() {
	$site = get_build_data()['site'];
	?>
	<p class="description">
		<?php if ( '' === $site ) : ?>
			<?php esc_html_e( 'On the site where you downloaded this plugin, “Set up your clinic” makes the file, and “In WordPress”, among the pages for partners, explains these settings.', 'infusionkit' ); ?>
		<?php else : ?>
			<a href="<?php echo esc_url( $site . 'clinic/set-up/' ); ?>"><?php esc_html_e( 'Set up your clinic: make the file', 'infusionkit' ); ?></a> ·
			<a href="<?php echo esc_url( $site . 'partners/wordpress/' ); ?>"><?php esc_html_e( 'What these settings do', 'infusionkit' ); ?></a>
		<?php endif; ?>
	</p>
	<?php
}

/**
 * Shows a row of the form with a field of one line.
 *
 * @param string                $name   The name of the field.
 * @param string                $label  Its label.
 * @param string                $hint   What to type there.
 * @param array<string, string> $fields The values.
 */
function show_text_field( $name, $label, $hint, $fields ) {
	$id = 'infusionkit-' . str_replace( '_', '-', $name );
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="text" id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( OPTION . '[' . $name . ']' ); ?>" value="<?php echo esc_attr( $fields[ $name ] ); ?>" class="regular-text" aria-describedby="<?php echo esc_attr( $id ); ?>-hint">
			<p class="description" id="<?php echo esc_attr( $id ); ?>-hint"><?php echo esc_html( $hint ); ?></p>
		</td>
	</tr>
	<?php
}

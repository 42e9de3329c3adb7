/** The ways out of the portal: e-mail over SMTP, SMS and push through gateways, and a simulated world for demos and tests. */
@NullMarked
package vn.motcua.notification.channel;

import org.jspecify.annotations.NullMarked;

/**
 * Messages to people: their box on the portal, e-mail, SMS and push; preferences, templates, retries, and a task for an office where nobody could be reached.
 * Understands no business: each module words its own kinds of notice.
 */
@ApplicationModule(allowedDependencies = {"kernel", "portal", "portal :: *", "audit", "directory"})
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

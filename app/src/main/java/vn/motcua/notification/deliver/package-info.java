/** Bringing what waits: retries that grow longer, daily letters, and a task for an office where nobody was reached. */
@NullMarked
package vn.motcua.notification.deliver;

import org.jspecify.annotations.NullMarked;

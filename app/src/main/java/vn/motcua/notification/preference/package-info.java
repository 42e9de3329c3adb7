/** What people want to be told, how, and when. */
@NullMarked
package vn.motcua.notification.preference;

import org.jspecify.annotations.NullMarked;

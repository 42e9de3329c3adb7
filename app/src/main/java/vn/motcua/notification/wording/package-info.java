/** How notices are worded: what ships, and what offices write instead. */
@NullMarked
package vn.motcua.notification.wording;

import org.jspecify.annotations.NullMarked;

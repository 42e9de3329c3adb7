/** The borders between people and agencies, shown for every route there is. */
@NullMarked
package vn.motcua.identity.border;

import org.jspecify.annotations.NullMarked;

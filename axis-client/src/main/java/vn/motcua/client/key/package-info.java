/** The key with which a system signs its requests. */
@NullMarked
package vn.motcua.client.key;

import org.jspecify.annotations.NullMarked;

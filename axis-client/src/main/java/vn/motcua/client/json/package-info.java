/** JSON as answers of the axis have it: small, without a library. */
@NullMarked
package vn.motcua.client.json;

import org.jspecify.annotations.NullMarked;

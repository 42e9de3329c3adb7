/** The versioned interface /axis/api/v1, with signed requests. */
@NullMarked
package vn.motcua.client.api;

import org.jspecify.annotations.NullMarked;

/** The directory's data in bulk: what ships with the product, imports, exports, the demo nation's part. */
@NullMarked
package vn.motcua.directory.data;

import org.jspecify.annotations.NullMarked;

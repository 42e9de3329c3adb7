/** The demo nation: each module brings its part. */
@NullMarked
package vn.motcua.kernel.demo;

import org.jspecify.annotations.NullMarked;

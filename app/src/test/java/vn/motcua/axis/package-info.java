@NullUnmarked
package vn.motcua.axis;

import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
package vn.motcua.kernel.xml;

import org.jspecify.annotations.NullUnmarked;

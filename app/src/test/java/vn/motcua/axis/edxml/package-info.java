@NullUnmarked
package vn.motcua.axis.edxml;

import org.jspecify.annotations.NullUnmarked;

/** What happens to money: asked for, tried, received, given up; each act by the one table. */
@NamedInterface("life")
@NullMarked
package vn.motcua.payment.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

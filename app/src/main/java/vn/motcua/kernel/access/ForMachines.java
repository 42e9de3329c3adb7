package vn.motcua.kernel.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route's policy. Open to machines that show a credential of their own in every request, as the contract of the address says; the door that
 * stands before the address (the portal's {@code MachineDoor}) checks it. Without a door the route is open to nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForMachines {}

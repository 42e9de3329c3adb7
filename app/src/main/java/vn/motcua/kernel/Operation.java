package vn.motcua.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a class that is one thing a person (or the system) can do and that changes something: command, rules, refusals, legal source. The
 * build fails when an operation names no audit event or never records the ones it names.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operation {

    /** The audit events that this operation records; never empty. */
    Class<?>[] records();

    /** The legal ground, if the law speaks of this act: document and clause. */
    String law() default "";
}

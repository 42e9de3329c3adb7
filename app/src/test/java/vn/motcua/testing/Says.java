package vn.motcua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sentence of the contract that a test shows, in short, with the number of its section in front. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Says {

    /** Such as {@code "2 an argument that is not signed is not used"}. */
    String[] value();
}

package org.mingfa.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The query parameters of an endpoint; any other is refused. An endpoint without it takes none. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepts {

    /** Parameters that may occur once. */
    String[] value() default {};

    /** Parameters that may be repeated. */
    String[] repeatable() default {};
}

package org.mingfa.answers;

import java.util.function.Function;
import org.mingfa.text.document.Nature;

/** What came of asking for something that the generation may not have. */
public sealed interface Lookup<T> {

    /** It is there, from an official text. */
    record Found<T>(T value) implements Lookup<T> {}

    /** Only our own digest is there: it may be shown, and never as the text of the law. */
    record OnlyDigest<T>(T value) implements Lookup<T> {}

    /** It cannot be shown. */
    record NotFound<T>(NotFoundReason absence) implements Lookup<T> {}

    /** What rests on a text of this nature. */
    static <T> Lookup<T> of(T value, Nature nature) {
        return nature == Nature.OFFICIAL ? new Found<>(value) : new OnlyDigest<>(value);
    }

    /** The next question about what was found; what is missing stays missing. */
    default <R> Lookup<R> then(Function<T, Lookup<R>> next) {
        return switch (this) {
            case Found<T> found -> next.apply(found.value());
            case OnlyDigest<T> digest -> next.apply(digest.value());
            case NotFound<T> missing -> new NotFound<>(missing.absence());
        };
    }

    /** The same of something made from what was found. */
    default <R> Lookup<R> map(Function<T, R> made) {
        return switch (this) {
            case Found<T> found -> new Found<>(made.apply(found.value()));
            case OnlyDigest<T> digest -> new OnlyDigest<>(made.apply(digest.value()));
            case NotFound<T> missing -> new NotFound<>(missing.absence());
        };
    }

    /** What was found; {@link AbsentException} says why there is nothing. */
    default T get() {
        return switch (this) {
            case Found<T> found -> found.value();
            case OnlyDigest<T> digest -> digest.value();
            case NotFound<T> missing -> throw new AbsentException(missing.absence());
        };
    }
}

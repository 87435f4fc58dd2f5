package org.mingfa.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of the service, and what is true of it whoever answers: what a request costs, who may ask, and which figures of the
 * monthly report count it. One that ends in {@code /**} is true of all below it that have no row of their own.
 *
 * @param method GET or POST; of what ends in {@code /**} any
 * @param path names in braces stand for one step of an address
 * @param access who may ask; null where what lies above says it, or for everybody
 * @param figures ids of the report's figures
 */
public record Endpoint(
        String method,
        String path,
        WorkClass work,
        @Nullable Access access,
        List<String> figures) {

    private static final String POST = "POST";

    /** Whose address it is, and how a client without credentials is asked for them. */
    public record Access(AccessRole role, Challenge challenge) {}

    /** How credentials are asked for. */
    public enum Challenge {
        /** Programs: Bearer. */
        TOKEN,
        /** Browsers too, which ask their user: Basic, under any name. What changes something is a form, refused from other sites. */
        BROWSER
    }

    public static Endpoint get(String path) {
        return new Endpoint("GET", path, WorkClass.LIGHT, null, List.of());
    }

    public static Endpoint post(String path) {
        return new Endpoint(POST, path, WorkClass.LIGHT, null, List.of());
    }

    /** All that lies below an address. */
    public static Endpoint below(String path) {
        return new Endpoint("*", path + "/**", WorkClass.LIGHT, null, List.of());
    }

    public Endpoint of(WorkClass other) {
        return new Endpoint(method, path, other, access, figures);
    }

    /** Asked by programs and, by their user's hand, by browsers. */
    public Endpoint onlyFor(AccessRole role) {
        return onlyFor(role, Challenge.BROWSER);
    }

    public Endpoint onlyFor(AccessRole role, Challenge challenge) {
        return new Endpoint(method, path, work, new Access(role, challenge), figures);
    }

    /** Counted by these figures of the report. */
    public Endpoint countedAs(String... ids) {
        return new Endpoint(method, path, work, access, List.of(ids));
    }

    /** Whether the question comes as a body. */
    public boolean isPost() {
        return method.equals(POST);
    }

    /** As usage counts it: {@code GET /v1/laws/{law}}. */
    public String words() {
        return method + " " + path;
    }
}

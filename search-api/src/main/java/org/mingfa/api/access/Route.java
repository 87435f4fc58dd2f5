package org.mingfa.api.access;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.Role;

/**
 * Addresses that only one role may ask. What no row matches is for everybody; of rows that match the first counts.
 *
 * @param pattern as Spring matches endpoints
 * @param challenge how a client without credentials is asked for them
 */
public record Route(String pattern, Role role, Challenge challenge) {

    /** How credentials are asked for. */
    public enum Challenge {
        /** Programs: Bearer. */
        TOKEN("Bearer realm=\"mingfa\""),
        /** Browsers too, which ask their user: Basic, under any name. What changes something is a form, refused from other sites. */
        BROWSER("Basic realm=\"mingfa\", charset=\"UTF-8\"");

        private final String header;

        Challenge(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }

    private static final List<Route> RUNNING = List.of(
            new Route("/v1/operations/audit/**", Role.AUDITOR, Challenge.TOKEN),
            new Route("/v1/operations/audit:verify", Role.AUDITOR, Challenge.TOKEN),
            new Route("/v1/operations/tokens/**", Role.SECURITY, Challenge.TOKEN),
            new Route("/v1/operations/**", Role.OPERATOR, Challenge.TOKEN),
            new Route("/operator/**", Role.OPERATOR, Challenge.BROWSER));

    private static final List<Route> JUDGING = Stream.of(
                    "/judge/**",
                    "/v1/documents:text",
                    "/v1/forms:read",
                    "/v1/cases:similar",
                    "/v1/cases:similar-report")
            .map(pattern -> new Route(pattern, Role.JUDGE, Challenge.BROWSER))
            .toList();

    /** All rows. */
    public static List<Route> all() {
        return Stream.concat(RUNNING.stream(), JUDGING.stream()).toList();
    }
}

package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.mingfa.text.identity.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers that a client may keep: the tag is made of the generation, the day and the request, so that it is known before
 * the work is done.
 */
public final class ConditionalAnswer {

    /** Header that names the generation which answered. */
    public static final String GENERATION = "Generation";

    private static final int TAG_DIGITS = 24;

    /** Matches whatever there is, so it must be known first that there is something: the unknown stays unknown. */
    private static final String ANY = "*";

    private final Clock clock;

    public ConditionalAnswer(Clock clock) {
        this.clock = clock;
    }

    /** The answer to a GET, or 304 when the client has it already. */
    public <T> ResponseEntity<T> get(HttpServletRequest request, String generation, Supplier<T> answer) {
        String tag = tag(request, generation);
        boolean any = ANY.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (any) {
            Objects.requireNonNull(answer.get()); // throws where there is nothing
        }
        if (any || new ServletWebRequest(request).checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .header(GENERATION, generation)
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        return ResponseEntity.ok()
                .header(GENERATION, generation)
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(answer.get());
    }

    /** The answer to a POST; nobody keeps it. */
    public static <T> ResponseEntity<T> post(String generation, T answer) {
        return ResponseEntity.ok()
                .header(GENERATION, generation)
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }

    private String tag(HttpServletRequest request, String generation) {
        String asked = generation + "\n" + LocalDate.now(clock) + "\n" + request.getRequestURI() + "\n"
                + request.getQueryString();
        return "\"" + Sha256.of(asked).substring(0, TAG_DIGITS) + "\"";
    }
}

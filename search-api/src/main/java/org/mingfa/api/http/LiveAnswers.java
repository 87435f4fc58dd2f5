package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers from the live generation. A client may keep the answer to a GET: its tag is made of the generation, the day and the
 * request, so that it is known before the work is done.
 */
public final class LiveAnswers {

    /** Header that names the generation which answered. */
    public static final String GENERATION = "Generation";

    private static final int TAG_DIGITS = 24;

    /** Matches whatever there is, so it must be known first that there is something: the unknown stays unknown. */
    private static final String ANY = "*";

    private final LiveGeneration live;
    private final Clock clock;

    public LiveAnswers(LiveGeneration live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** The answer to a GET, or 304 when the client has it already. */
    public <T> ResponseEntity<T> get(HttpServletRequest request, Function<OpenGeneration, T> question) {
        return live.ask(generation -> get(request, generation, question));
    }

    private <T> ResponseEntity<T> get(
            HttpServletRequest request, OpenGeneration generation, Function<OpenGeneration, T> question) {
        String id = generation.manifest().id();
        String tag = tag(request, id);
        boolean any = ANY.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (any) {
            Objects.requireNonNull(question.apply(generation)); // throws where there is nothing
        }
        boolean isKept = any || new ServletWebRequest(request).checkNotModified(tag);
        return ResponseEntity.status(isKept ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(GENERATION, id)
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(isKept ? null : question.apply(generation));
    }

    /** The answer to a POST; nobody keeps it. */
    public <T> ResponseEntity<T> post(Function<OpenGeneration, T> question) {
        return live.ask(generation -> ResponseEntity.ok()
                .header(GENERATION, generation.manifest().id())
                .cacheControl(CacheControl.noStore())
                .body(question.apply(generation)));
    }

    /** What becomes a file or a feed. */
    public <T> T ask(Function<OpenGeneration, T> question) {
        return live.ask(question);
    }

    private String tag(HttpServletRequest request, String generation) {
        String asked = generation + "\n" + LocalDate.now(clock) + "\n" + request.getRequestURI() + "\n"
                + request.getQueryString();
        return "\"" + Sha256.of(asked).substring(0, TAG_DIGITS) + "\"";
    }
}

package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Files that wait to be fetched, for downloaders of phones that take nothing but an address. The address is random and tells nothing
 * of whom the file is about. Files are in memory alone: for five minutes, and for one more minute and one more time once they were
 * fetched, for an Android browser asks first itself and then has its downloader ask. Safe for use by many threads.
 */
public final class WaitingFiles {

    /** Where they are fetched; the id follows. */
    public static final String PLACE = "/v1/files/";

    static final Duration UNFETCHED = Duration.ofMinutes(5);
    static final Duration FETCHED = Duration.ofMinutes(1);
    private static final long MOST = 32L << 20;
    private static final int ID_BYTES = 16;
    private static final String BUSY_SECONDS = "60";

    private final Map<String, WaitingFile> files = new HashMap<>();
    private final ByteBudget room = new ByteBudget(MOST);
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Proxies proxies;

    private record WaitingFile(
            String client, ResponseEntity<byte[]> file, byte[] bytes, Instant until, boolean fetched) {}

    public WaitingFiles(Clock clock, Proxies proxies) {
        this.clock = clock;
        this.proxies = proxies;
    }

    /**
     * Keeps a document as a file; the answer says where it is fetched.
     *
     * @param asked by the client, of whose files only so many wait
     */
    public ResponseEntity<byte[]> keep(HttpServletRequest asked, Document document, DocumentFormat format) {
        ResponseEntity<byte[]> file = FileAnswer.of(document, format, "file");
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(file.getHeaders());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(document.fullTitle() + "." + format.ending(), StandardCharsets.UTF_8)
                .build());
        byte @Nullable [] body = file.getBody();
        byte[] bytes = body == null ? new byte[0] : body;
        String client = proxies.client(asked);
        if (!room.take(client, bytes.length)) {
            throw ApiProblem.of(ProblemCode.BUSY, "等候下载的文件过多；请先取走，并在 " + BUSY_SECONDS + " 秒后再试。")
                    .withHeader("Retry-After", BUSY_SECONDS);
        }
        String id = id();
        put(
                id,
                new WaitingFile(
                        client,
                        new ResponseEntity<>(bytes, headers, 200),
                        bytes,
                        clock.instant().plus(UNFETCHED),
                        false));
        eraseAfter(UNFETCHED, id);
        return ResponseEntity.created(URI.create(PLACE + id))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** The file, while it waits; it is not fetched by that: previews of links only ask what there is. */
    public synchronized Optional<ResponseEntity<byte[]>> find(String id) {
        return Optional.ofNullable(files.get(id))
                .filter(waiting -> clock.instant().isBefore(waiting.until()))
                .map(WaitingFile::file);
    }

    /** The file, while it waits. */
    public synchronized Optional<ResponseEntity<byte[]>> take(String id) {
        WaitingFile waiting = files.get(id);
        if (waiting == null) {
            return Optional.empty();
        }
        boolean late = !clock.instant().isBefore(waiting.until());
        if (late || waiting.fetched()) {
            erase(id);
        } else {
            Instant until = clock.instant().plus(FETCHED);
            files.put(
                    id,
                    new WaitingFile(
                            waiting.client(),
                            waiting.file(),
                            waiting.bytes(),
                            until.isBefore(waiting.until()) ? until : waiting.until(),
                            true));
            eraseAfter(FETCHED, id);
        }
        return late ? Optional.empty() : Optional.of(waiting.file());
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private synchronized void put(String id, WaitingFile waiting) {
        files.put(id, waiting);
    }

    private void eraseAfter(Duration time, String id) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> erase(id));
    }

    private synchronized void erase(String id) {
        WaitingFile waiting = files.remove(id);
        if (waiting != null) {
            room.giveBack(waiting.client(), waiting.bytes().length);
        }
    }
}

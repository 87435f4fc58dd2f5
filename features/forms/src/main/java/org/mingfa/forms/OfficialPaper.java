package org.mingfa.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Paper;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A blank paper of 法〔2025〕82号, verbatim: what {@code OfficialPapersTest} takes over from the official data, with nothing of ours.
 *
 * @param n order in the book
 * @param kind complaint, answer, application, criminal_private, criminal_private_answer, third_party
 * @param cause the line in brackets under the title, or null
 * @param notes 说明 and 特别提示
 * @param after what stands below the signature
 */
record OfficialPaper(
        int n,
        String kind,
        String title,
        @Nullable String cause,
        List<String> notes,
        List<Section> sections,
        List<String> signature,
        List<String> after) {

    private static final String FILE = "official.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Rows under a heading. */
    record Section(String title, List<Words> rows) {}

    /**
     * The words of a row.
     *
     * @param label null where the row spans the table
     * @param cells of a row of three and more columns
     */
    record Words(
            @Nullable String label,
            @Nullable String text,
            @Nullable List<String> cells) {}

    /** One of them by its order in the book; the others are not parsed. */
    static Optional<OfficialPaper> find(int n) {
        String begin = "{\"n\":" + n + ",";
        return text().lines()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .map(line -> JSON.readValue(line, OfficialPaper.class));
    }

    /** All of them by their order in the book. */
    static SequencedMap<Integer, OfficialPaper> all() {
        SequencedMap<Integer, OfficialPaper> papers = new LinkedHashMap<>();
        text().lines()
                .map(line -> JSON.readValue(line, OfficialPaper.class))
                .forEach(paper -> papers.put(paper.n(), paper));
        return papers;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(OfficialPaper.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paper paper() {
        return switch (kind) {
            case "complaint", "criminal_private" -> Paper.COMPLAINT;
            case "answer", "criminal_private_answer" -> Paper.ANSWER;
            case "third_party" -> Paper.STATEMENT;
            case "application" -> Paper.APPLICATION;
            default -> throw new IllegalStateException("no paper " + kind);
        };
    }

    /** Its title with the line below: 民事起诉状（民间借贷纠纷）. */
    String fullTitle() {
        return cause == null ? title : title + "（" + cause + "）";
    }

    /** The word by which it is asked for: 参与分配, 侮辱, 行政处罚. */
    String word() {
        if (kind.equals("application") && !title.startsWith("国家赔偿")) {
            return title.replaceFirst("申请书$", "");
        }
        if (cause == null) {
            return "行政";
        }
        String word = cause.replaceFirst("(案|纠纷)$", "");
        return title.startsWith("行政") && word.equals("垄断") ? word + "行政" : word;
    }
}

package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.changes.ChangeRecord;
import org.mingfa.changes.GenerationChange;
import org.mingfa.changes.LawChange;
import tools.jackson.databind.JsonNode;

/** Changes are told page by page, however many laws a promotion brought. */
class ChangesHttpTest {

    private static final int FIRST = 230;
    private static final int LATER = 15;

    @TempDir
    private static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        SampleGeneration.build(data, "g1");
        ChangeRecord record = new ChangeRecord(data);
        record.keep(new GenerationChange(
                Instant.parse("2026-10-01T00:00:00Z"),
                "g-1",
                "g0",
                laws("旧", FIRST, 1).toList()));
        record.keep(new GenerationChange(
                Instant.parse("2026-11-01T00:00:00Z"),
                "g0",
                "g1",
                Stream.concat(laws("长", 3, 300), laws("新", LATER, 1)).toList()));
        service = RunningService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Stream<LawChange> laws(String sort, int number, int articles) {
        return IntStream.range(0, number).mapToObj(i -> ChangedLaw.of(sort + i, "样例" + sort + "法" + i, articles));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("changes")
                .valueStream()
                .flatMap(promotion -> promotion
                        .get("changes")
                        .valueStream()
                        .map(law -> promotion.get("to").asString() + " "
                                + law.get("law_id").asString()))
                .toList();
    }

    /** All pages, the sizes of which are added to a list. */
    private static List<String> walk(String query, List<Integer> sizes) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer answer = service.get("/v1/changes?" + query + cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            List<String> page = ids(answer.json());
            sizes.add(page.size());
            all.addAll(page);
            JsonNode next = answer.json().get("cursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        return all;
    }

    @Test
    void pagesTogetherAreAllOfIt() {
        List<String> expected = Stream.of(
                        IntStream.range(0, 3).mapToObj(i -> "g1 长" + i),
                        IntStream.range(0, LATER).mapToObj(i -> "g1 新" + i),
                        IntStream.range(0, FIRST).mapToObj(i -> "g0 旧" + i))
                .flatMap(one -> one)
                .toList();
        List<Integer> sizes = new ArrayList<>();
        assertThat(walk("limit=100", sizes)).isEqualTo(expected);
        assertThat(sizes).containsExactly(100, 100, 48);
        assertThat(walk("limit=7", new ArrayList<>())).isEqualTo(expected);
        assertThat(walk("since=2026-11-01&limit=7", new ArrayList<>())).isEqualTo(expected.subList(0, 3 + LATER));
        assertThat(ids(service.get("/v1/changes").json())).isEqualTo(expected.subList(0, 100));
    }

    @Test
    void aCursorIsForTheQuestionThatGaveItAndALimitHasBounds() {
        String cursor = service.get("/v1/changes").json().get("cursor").asString();
        Answer other = service.get("/v1/changes?since=2026-11-01&cursor=" + cursor);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.pointer()).isEqualTo("/cursor");
        for (String limit : List.of("0", "101")) {
            Answer refused = service.get("/v1/changes?limit=" + limit);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.pointer()).isEqualTo("/limit");
        }
    }

    @Test
    void theFeedHasTheLatestTwoHundredAndSaysWhereAllAre() {
        String feed = service.get("/v1/changes.atom").text();
        assertThat(feed.split("<entry>", -1)).hasSize(201);
        assertThat(feed).contains("<link rel=\"related\" href=\"/v1/changes\"");
    }

    @Test
    void theFeedComesToAClientThatNamesProblemsAlone() {
        Answer feed = service.get("/v1/changes.atom", "Accept", "application/problem+json");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.http().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
    }
}

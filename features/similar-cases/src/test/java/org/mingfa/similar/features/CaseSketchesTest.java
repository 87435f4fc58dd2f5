package org.mingfa.similar.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.problem.Refusal;

/** What is kept of cases comes back as it was, and a file that is not whole or of another program is refused. */
class CaseSketchesTest {

    @TempDir
    private Path generation;

    private final CaseFeatures loan = sketch("b", "原告诉称，被告向原告借款，出具借条。", LocalDate.of(2018, 5, 1));
    private final CaseFeatures traffic = sketch("a", "被告驾驶机动车撞伤原告。", null);

    @BeforeEach
    void write() throws IOException {
        try (SketchWriter writer = new SketchWriter(generation)) {
            writer.add(loan);
            writer.add(traffic);
            writer.finish();
        }
    }

    private static CaseFeatures sketch(String id, String facts, @Nullable LocalDate decided) {
        CaseHeader header = new CaseHeader(
                new DocumentId(id),
                "source-" + id,
                null,
                "甲与乙一案",
                Nature.OFFICIAL,
                "某市中级人民法院",
                null,
                null,
                "民间借贷纠纷",
                null,
                decided,
                CaseTier.INTERMEDIATE,
                new SourceFile("sample", id, "0".repeat(64)),
                Dispute.UNREAD,
                null);
        List<CasePassage> passages = Stream.of(CasePart.CLAIM, CasePart.FACTS, CasePart.REASONING, CasePart.BASIS)
                .map(part -> new CasePassage(
                        id + "~" + part.ordinal(),
                        header,
                        part,
                        part.ordinal(),
                        part == CasePart.BASIS ? "依照《中华人民共和国民事诉讼法》（2017年修正）第二百五十三条" : facts + part))
                .toList();
        return CaseFeatures.of(passages, new ArticleKeyFinder(LawNames.standard()));
    }

    @Test
    void givesBackWhatWasKeptOfACase() {
        StoredFeatures kept = new CaseSketches(generation).find("b").orElseThrow();

        assertThat(kept.sketch()).usingRecursiveComparison().isEqualTo(loan);
        assertThat(kept.sketch().telling()).hasSize(2);
        assertThat(kept.sketch().cited()).hasSize(1).allMatch(cited -> "2017".equals(cited.version()));
        assertThat(kept.sketch().factors().common(Factors.in("出具借条"))).containsExactly("书面借据");
        CaseSketches all = new CaseSketches(generation);
        assertThat(kept.reasons()).isCloseTo(all.vocabulary().length(loan.reasons()), within(0.0));
        assertThat(kept.facts())
                .isEqualTo(all.vocabulary()
                        .length(BigramBag.together(loan.telling().stream()
                                .map(CaseFeatures.SectionFeatures::pairs)
                                .toList())));
        assertThat(all.find("c")).isEmpty();
    }

    @Test
    void hasTierCourtAndDayOfEveryCaseAtHand() {
        assertThat(new CaseSketches(generation).allMetadata())
                .extracting(CaseMetadata::tier, CaseMetadata::court, CaseMetadata::decided)
                .containsExactly(
                        tuple(CaseTier.INTERMEDIATE, "某市中级人民法院", -1_000_000),
                        tuple(CaseTier.INTERMEDIATE, "某市中级人民法院", (int)
                                LocalDate.of(2018, 5, 1).toEpochDay()));
    }

    @Test
    void leavesNothingBesideAndTheSameBytesWhateverTheOrder() throws IOException {
        byte[] first = Files.readAllBytes(generation.resolve(CaseSketches.FILE));
        try (SketchWriter writer = new SketchWriter(generation)) {
            writer.add(traffic);
            writer.add(loan);
            writer.finish();
        }
        assertThat(Files.readAllBytes(generation.resolve(CaseSketches.FILE))).isEqualTo(first);
        try (Stream<Path> files = Files.list(generation)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(CaseSketches.FILE);
        }
    }

    @Test
    void refusesAGenerationOfBeforeAndAFileThatIsCut(@TempDir Path before) throws IOException {
        assertThatThrownBy(() -> new CaseSketches(before).find("a"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请重新构建");
        byte[] whole = Files.readAllBytes(generation.resolve(CaseSketches.FILE));
        byte[] other = whole.clone();
        int form = (int) ByteBuffer.wrap(whole, whole.length - Long.BYTES, Long.BYTES)
                        .getLong()
                + 1;
        other[form]--;
        Files.write(before.resolve(CaseSketches.FILE), other);
        assertThatThrownBy(() -> new CaseSketches(before).find("a"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请重新构建一代");
        Files.write(generation.resolve(CaseSketches.FILE), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> new CaseSketches(generation).find("a")).isInstanceOf(IndexUnavailableException.class);
    }
}

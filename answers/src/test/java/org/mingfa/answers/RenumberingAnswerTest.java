package org.mingfa.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;

/** Where a law moved its numbers and no table of ours compares them, its own texts do. */
class RenumberingAnswerTest {

    private static final LocalDate REFORM = LocalDate.of(2020, 1, 1);

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light-2010", "样例灯塔法", LocalDate.of(2010, 1, 1), REFORM, "灯塔应当点亮。", "灯塔由渔民看守。", "看守的人不得离开。")
                .law("light-2020", "样例灯塔法", REFORM, null, "灯塔应当点亮。", "灯塔的经费列入预算。", "灯塔由渔民看守。", "看守的人不得离开。")
                .law("boat-2010", "样例渡船法", LocalDate.of(2010, 1, 1), REFORM, "渡船应当结实。", "渡船由渔民驾驶。")
                .law("boat-2020", "样例渡船法", REFORM, null, "渡船应当结实。", "渡船由船员驾驶。")
                .publish(store, "g");
        generation = OpenGeneration.open(store, "g");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static List<String> notes(String version, int article) {
        return RenumberingAnswer.hints(
                        generation, generation.catalogue().get(new DocumentId(version)), ArticleNumber.of(article))
                .stream()
                .map(RenumberingAnswer::note)
                .toList();
    }

    @Test
    void anOldNumberIsUnderstoodAndANewOneToldWhatItMeant() {
        assertThat(notes("light-2010", 2)).containsExactly("2010年版本的第二条，在2020年版本中为第三条。");
        assertThat(notes("light-2020", 2)).containsExactly("2010年版本的第二条，在2020年版本中为第三条。");
        assertThat(notes("light-2020", 3)).containsExactly("2010年版本的第三条，在2020年版本中为第四条。");
    }

    @Test
    void aNumberThatMeansTheSameNeedsNoHint() {
        assertThat(notes("light-2010", 1)).isEmpty();
        assertThat(notes("light-2020", 4)).isEmpty();
        assertThat(notes("boat-2010", 2)).isEmpty();
    }
}

package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEmbedderTest {

    @TempDir
    Path folder;

    private CachingEmbedder open() {
        BgeEmbedder bge = BgeEmbedder.open(1);
        return new CachingEmbedder(bge, VectorCache.open(folder, bge.fingerprint(), bge.dimension()));
    }

    private static List<String> embed(CachingEmbedder embedder, List<String> passages) {
        List<String> told = new ArrayList<>();
        embedder.embedPassages(passages, (done, total) -> told.add(done + "/" + total));
        return told;
    }

    @Test
    void embedsOnlyWhatIsNew() {
        List<float[]> before;
        try (CachingEmbedder embedder = open()) {
            before = embedder.embedPassages(List.of("租金", "押金", "租金"), EmbeddingProgress.UNHEARD);
        }
        try (CachingEmbedder embedder = open()) {
            assertThat(embed(embedder, List.of("租金", "押金", "违约金"))).containsExactly("2/3", "3/3");
            assertThat(embed(embedder, List.of("租金", "押金", "违约金"))).containsExactly("3/3");
            assertThat(embedder.embedPassages(List.of("租金", "押金", "租金"), EmbeddingProgress.UNHEARD))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void goesOnWhereABuildWasBroken() {
        List<String> passages =
                IntStream.range(0, 150).mapToObj(i -> "第" + i + "段").toList();
        try (CachingEmbedder embedder = open()) {
            assertThatThrownBy(() -> embedder.embedPassages(passages, (done, total) -> {
                        if (done >= 128) {
                            throw new IllegalStateException("broken");
                        }
                    }))
                    .hasMessage("broken");
        }
        try (CachingEmbedder embedder = open()) {
            assertThat(embed(embedder, passages)).containsExactly("128/150", "150/150");
        }
    }
}

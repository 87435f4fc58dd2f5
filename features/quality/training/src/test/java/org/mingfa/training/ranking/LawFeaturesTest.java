package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawCatalogue;

class LawFeaturesTest {

    private static final LawCatalogue LAWS = new LawCatalogue(List.of(new LawHeader(
            new DocumentId("lamp"),
            "灯塔法",
            List.of(),
            Level.LAW,
            Nature.OFFICIAL,
            "",
            null,
            null,
            EffectivePeriod.UNKNOWN,
            Validity.IN_FORCE,
            false,
            List.of(),
            new SourceFile("sample", "灯塔法", "0".repeat(64)))));

    /** What no list has found need not be without known questions: they are far from what is asked. */
    @Test
    void tellsWhetherAQuestionIsKnownForAnArticleThatNoListHas() {
        LawFeatures laws = new LawFeatures(LAWS, new PassageFactsCache(LAWS, "lamp#2"::equals));
        double[] absent = new double[Feature.values().length];
        absent[Feature.UNASKED.ordinal()] = 1;
        double[] asked = laws.describe(ArticleKey.of("灯塔法", "2"), absent);
        assertThat(asked[Feature.UNASKED.ordinal()]).isZero();
        assertThat(asked[Feature.STATUTE.ordinal()]).isOne();
        assertThat(laws.describe(ArticleKey.of("灯塔法", "3"), absent)[Feature.UNASKED.ordinal()])
                .isOne();
        assertThat(absent[Feature.UNASKED.ordinal()]).isOne();
    }
}

package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.table.DocumentSign;
import org.mingfa.text.version.Law.ShortTitle;
import org.mingfa.text.version.LawTable;

/** What the tables of legal-text mark for the dictionary is one word here. */
class LawTablesTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    static List<DocumentSign> signs() {
        return DocumentSign.all().stream().filter(DocumentSign::inDictionary).toList();
    }

    static List<ShortTitle> names() {
        return LawTable.all().stream()
                .flatMap(law -> law.shortTitles().stream())
                .filter(ShortTitle::inDictionary)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("signs")
    void aDocumentNumberIsOneWord(DocumentSign row) {
        String folded =
                TermNormalizer.normalize(row.example()).replace('〔', '(').replace('〕', ')');
        assertThat(SEGMENTER.words(row.example()))
                .containsExactly(new Token(folded, 0, row.example().length()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aShortTitleIsTheWordOfItsLaw(ShortTitle row) {
        String law = SEGMENTER.words("《" + row.title() + "》").getFirst().term();
        assertThat(SEGMENTER.words("依照" + row.name()))
                .contains(new Token(law, 2, 2 + row.name().length()));
    }
}

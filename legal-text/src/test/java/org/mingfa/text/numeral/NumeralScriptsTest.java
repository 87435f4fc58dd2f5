package org.mingfa.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralScriptsTest {

    @ParameterizedTest
    @CsvSource({
        // formal, traditional formal, circled, bracketed, old tens
        "花园法第壹佰捌拾捌条,花园法第一百八十八条",
        "花園法第貳拾參條,花園法第二十三條",
        "花园法㊀百八十八条,花园法一百八十八条",
        "花园法第㈢条,花园法第三条",
        "花园法第⑿条,花园法第十二条",
        "花园法第卅五条,花园法第三十五条",
        "花园法壹佰贰拾,花园法一百二十",
        // words and usual numbers stay
        "拾得遗失物怎么办,拾得遗失物怎么办",
        "陆某借款伍万元,陆某借款伍万元",
        "花园法第三条第①项,花园法第三条第①项",
        "花园法第188条,花园法第188条",
    })
    void writesNumbersOfArticlesInUsualNumerals(String text, String expected) {
        assertThat(NumeralScripts.usual(text)).isEqualTo(expected);
    }
}

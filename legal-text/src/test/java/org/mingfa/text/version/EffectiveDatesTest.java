package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Article;

class EffectiveDatesTest {

    private static final LocalDate PROMULGATED = LocalDate.of(2020, 5, 28);

    @ParameterizedTest
    @CsvSource({
        "本法自2021年1月1日起施行。, 2021-01-01",
        "本法于二〇二一年一月一日起施行。, 2021-01-01",
        "２０２１年１月１日 施行, 2021-01-01",
        "本办法自公布之日起施行。, 2020-05-28",
        "本办法自发布之日起三十日后施行。, 2020-06-27",
        "自公布之日起30日后施行, 2020-06-27",
        // who finds it hard may wait, and until when, is not the first day
        "本规定自2021年5月1日起施行。灯塔最迟应当自2023年5月1日起施行。, 2021-05-01",
        "本规定自2021年5月1日起施行。灯塔至迟自2023年5月1日起执行。, 2021-05-01",
    })
    void readsTheClause(String text, LocalDate expected) {
        assertThat(FirstDay.find(List.of(), last(text), PROMULGATED)).contains(new FirstDay(expected, false));
    }

    @Test
    void theNotesComeBeforeTheLastArticle() {
        assertThat(FirstDay.find(List.of("（自2020年7月1日起施行）"), last("自公布之日起施行"), PROMULGATED))
                .contains(new FirstDay(LocalDate.of(2020, 7, 1), false));
    }

    @Test
    void aDateBeforeThisVersionIsTheOriginalLawsAndNotUsed() {
        assertThat(FirstDay.find(List.of(), last("本法自1999年1月1日起施行。"), PROMULGATED))
                .contains(new FirstDay(PROMULGATED, true));
    }

    @Test
    void anAmendedTextRepeatsTheOriginalsPromulgationClause() {
        assertThat(FirstDay.find(List.of("2020年5月28日修正"), last("本法自公布之日起施行。"), PROMULGATED))
                .contains(new FirstDay(PROMULGATED, true));
    }

    @Test
    void withoutAnyDateNothingIsSaid() {
        assertThat(FirstDay.find(List.of(), last("灯应当亮。"), null)).isEmpty();
        assertThat(FirstDay.find(List.of(), last("自2021年13月1日起施行。"), null)).isEmpty();
    }

    private static List<Provision> last(String text) {
        return List.of(
                new Article(ArticleNumber.of(1), List.of(), "灯。"), new Article(ArticleNumber.of(2), List.of(), text));
    }
}

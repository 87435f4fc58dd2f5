package org.mingfa.similar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;

class CaseKindTest {

    private static CaseHeader header(@Nullable String number, String title, @Nullable String procedure) {
        return new CaseHeader(
                new DocumentId("one"),
                "one",
                number,
                title,
                Nature.OFFICIAL,
                null,
                null,
                null,
                null,
                procedure,
                null,
                CaseTier.BASIC,
                new SourceFile("sample", "one.jsonl", "0".repeat(64)),
                Dispute.UNREAD,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "民事二审, , 某案, , CIVIL",
        "国家赔偿再审, , 某案, , ADMINISTRATIVE",
        "执行, , 某案, 民间借贷纠纷, CIVIL",
        ", （2015）刑立他字第26号, 某案, , CRIMINAL",
        ", （2015）行监字第26号, 某案, , ADMINISTRATIVE",
        ", , 某案, 故意杀人罪, CRIMINAL",
        ", , 甲与乙民间借贷纠纷一案, 民间借贷纠纷, CIVIL",
        ", , 某人死刑复核刑事裁定书, , CRIMINAL",
        // the name of a place in the number, a case without any sign: not known
        ", （2014）行民初字第1号, 某案, ,",
        ", , 裁判文书 7, ,",
        "执行, , 某案, ,",
    })
    void isReadFromProcedureNumberCauseOrTitle(
            @Nullable String procedure,
            @Nullable String number,
            String title,
            @Nullable String cause,
            @Nullable CaseKind kind) {
        assertThat(CaseKind.of(header(number, title, procedure), cause == null ? List.of() : List.of(cause))
                        .orElse(null))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "俺侄子借钱不还",
                "狗咬人了",
                "邻居把我打伤了要求赔偿医药费",
                "被骗签了合同，要求退还货款",
                "原告被诈骗，起诉要求银行赔偿",
            })
    void aDescriptionSoundsCivilUnlessACrimeOrAnAuthorityIsTold(String facts) {
        assertThat(CaseKind.soundsCivil(facts)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"被告人骗取被害人借款二十万元", "张某一刀捅死李某", "公安局作出行政处罚决定", "盗窃电动车三辆"})
    void aDescriptionOfACrimeOrAnAuthorityDoesNotSoundCivil(String facts) {
        assertThat(CaseKind.soundsCivil(facts)).isFalse();
    }

    @Test
    void theAskersCauseOrNumberSaysIt() {
        assertThat(CaseKind.given(new PendingCase("某事", null, "抢劫罪", List.of(), null, null, java.time.LocalDate.MAX)))
                .contains(CaseKind.CRIMINAL);
        assertThat(CaseKind.given(PendingCase.of("某事", java.time.LocalDate.MAX)))
                .isEmpty();
    }
}

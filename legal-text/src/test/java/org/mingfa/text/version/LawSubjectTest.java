package org.mingfa.text.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.LawSubject.Department;

class LawSubjectTest {

    @Test
    void eachLawHasOneRowThatSaysSomethingOfIt() {
        assertThat(LawSubject.all()).extracting(LawSubject::law).doesNotHaveDuplicates();
        assertThat(LawSubject.all())
                .allMatch(one -> one.department() != null || !one.situations().isEmpty());
    }

    @Test
    void everyDepartmentHasLaws() {
        assertThat(LawSubject.all()).extracting(LawSubject::department).contains(Department.values());
    }

    /** A situation that has one law only is a word written wrong. */
    @Test
    void everySituationHasSeveralLaws() {
        assertThat(LawSubject.allSituations())
                .startsWith("借钱还钱", "婚姻家庭与继承")
                .allSatisfy(situation -> assertThat(LawSubject.all().stream()
                                .filter(one -> one.situations().contains(situation)))
                        .as(situation)
                        .hasSizeGreaterThan(3));
    }

    @Test
    void aStatuteHasItsDepartmentAndAnInterpretationHasNone() {
        assertThat(LawSubject.findDepartment(WorkKey.of("中华人民共和国劳动合同法"))).contains(Department.SOCIAL);
        assertThat(List.of("最高人民法院关于民事诉讼证据的若干规定", "没有这部法"))
                .allSatisfy(title ->
                        assertThat(LawSubject.findDepartment(WorkKey.of(title))).isEmpty());
    }
}

package org.mingfa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.publication.PartyRegister.TitleParties;

/** What hiding names may not change is told by its kind, and without a word of the case. */
class AlterationTest {

    @Test
    void tellsWhatDiffersAndHowOften() {
        assertThat(Alteration.find("三、驳回云杉公司的其他诉讼请求。驳回白桦公司的起诉。", "三、某公司1的其他诉讼请求。某公司2的起诉。"))
                .contains("“驳回” 2 处");
        assertThat(Alteration.find("原告2018年3月1日向云杉公司付款。", "原告某公司付款。")).contains("日期 1 处");
        assertThat(Alteration.find("依据民法典第五百七十七条，云杉公司违约。", "依据某公司违约。")).contains("引用的法条 1 处");
    }

    /** One amount is lost and another one is won. */
    @Test
    void comparesAmountsByTheirValue() {
        assertThat(Alteration.find("赔偿云杉公司50万元。", "赔偿某公司150万元。")).contains("金额 2 处");
    }

    @Test
    void findsNothingWhereNamesAloneDiffer() {
        String before = "云杉公司于2018年3月1日付款5万元，其后天河公司撤销合同。驳回云杉公司的起诉。";
        String after = "某公司1于2018年3月1日付款5万元，其后某公司2撤销合同。驳回某公司1的起诉。";
        assertThat(Alteration.find(before, after)).isEmpty();
    }

    /** A title names parties behind the role that they had before. */
    @Test
    void rolesInTitlesAreNoPersons() {
        assertThat(TitleParties.persons("再审申请人欧阳海棠与被申请人端木晴、一审被告司徒兰买卖合同纠纷申请再审民事裁定书"))
                .isEqualTo(List.of("欧阳海棠", "端木晴", "司徒兰"));
    }
}

package org.mingfa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingfa.publication.PartyRegister.TitleParties;

/** Whom a title names; what stands around 和 and 、 in an office or a cause is nobody. */
class TitlePartiesTest {

    @Test
    void readsPersonsBeforeTheCause() {
        assertThat(TitleParties.persons("汪大山与常小海、松本海子借款合同纠纷一审民事判决书")).containsExactly("汪大山", "常小海", "松本海子");
    }

    @Test
    void takesNoPartOfAnOfficeForAPerson() {
        assertThat(TitleParties.persons("云杉市住房和城乡建设局、青山置业有限公司合同纠纷申请再审民事裁定书")).isEmpty();
    }

    @Test
    void takesNoPartOfACauseForAPerson() {
        assertThat(TitleParties.persons("云杉置业有限公司、青山投资管理有限公司与云杉置业有限公司、青山投资管理有限公司合资、合作开发房地产合同纠纷申请再审民事裁定书"))
                .isEmpty();
    }
}

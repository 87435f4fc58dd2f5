package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose property is seized is not the debtor while somebody else owes; where nobody is said to owe, the side is asked. */
class WhoseDebtTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Optional<String> role(String sentence) {
        return SentenceReading.read(sentence, TODAY).stream()
                .filter(one -> one.kind() == ExtractedFact.Kind.SIDE)
                .flatMap(one -> Optional.ofNullable(one.answer()).stream())
                .map(ExtractedFact.Answer::value)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的工资卡前天被法院冻结了，一问是我弟欠人家钱",
                "我弟欠人家钱，法院把我名下的房子给查封了",
                "我的工资卡前天被法院冻结了，一问是我弟欠人家钱执行他，跟我一分钱关系都没得",
                "我老公欠债，法院把我的工资卡冻了",
                "儿子欠了人家八万，我的养老钱被法院划走了",
                "前妻欠债不还，法院冻结了我的银行卡",
                "合伙人在外面欠钱，我的账户被法院查封了",
                "卡是我的，欠钱的是我哥，法院把我的卡冻了",
                "我爸去年借的钱没还，法院把我的微信冻了",
                "法院查封了我的房子，说我前夫欠债没还",
                "是我儿子借的网贷，法院把我的存折冻结了",
                "老婆欠了赌债，法院来查封我们家的房子",
                "我妹夫欠别人工程款，执行局把我的车扣了",
                "法院把我家的地窖封了还扣了我的拖拉机，欠账的是我二叔",
                "我闺女欠信用卡，法院把我的退休金账户冻结了",
                "我的店被法院贴了封条，是原来的老板欠了钱",
                "银行短信说我的卡被法院冻结，打电话一问是小舅子欠的债",
                "法院冻结我卡里的八千块，那是我表弟欠的债",
                "我公公替人担保，现在法院要拍卖我们家的房子",
                "我前男友欠了网贷，法院把我的卡冻结了",
                "俺兄弟该人家钱，法院把俺的卡封了",
            })
    void anOutsiderWhereSomebodyElseOwes(String sentence) {
        assertThat(role(sentence)).contains("third_party");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我欠钱被法院冻结了工资卡",
                "我欠我弟的钱没还，法院冻结了我的卡",
                "我和我老公一起欠银行的钱，法院冻结了我的工资卡",
                "判我还他五万，我没钱还，工资卡被法院冻了",
                "我欠了网贷，现在工资卡被法院冻结，还被限高了",
                "卡里是我妈的养老钱，可是我欠债，法院把我的卡冻了",
                "被限高了，坐不了高铁",
                "我妈的卡被法院冻结了，是我欠的钱",
                "因为给别人担保，现在我的房子被法院查封要拍卖",
                "我给朋友担保，朋友跑了，法院把我的工资卡冻结了",
            })
    void theDebtorIsStillTheDebtor(String sentence) {
        assertThat(role(sentence)).contains("respondent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的工资卡被法院冻结了",
                "银行卡突然被法院冻了，不知道为什么",
                "法院查封了我的房子",
                "我的卡被法院冻结了，可卡里是我妈的养老钱",
                "我牌友欠了钱，法院把我的卡冻结了",
                "我弟拿我的身份证办了卡，现在我的卡被法院冻结了",
                "我老公的工资卡被法院冻结了，他欠人家钱",
            })
    void askedWhereItIsNotSaidWhoOwes(String sentence) {
        assertThat(role(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他欠我八万，判决生效了，法院查封了他的房子，他还欠别人的钱",
                "判决他还我钱，执行局冻结了他的账户，可他还欠银行很多钱",
            })
    void theCreditorIsStillTheCreditor(String sentence) {
        assertThat(role(sentence)).contains("applicant");
    }
}

package org.mingfa.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers that article 10 has deleted: of identity cards, telephones, accounts, plates, passports, property.
 *
 * <p>A number with its label goes together with the label; one that stands in a sentence alone leaves ××× behind, since
 * 驾驶号小型轿车 would not be understood. Case numbers, articles, amounts and dates are none of these.
 */
public final class PersonalNumbers {

    private static final String LEFT = "(?<![0-9A-Za-z])";
    private static final String RIGHT = "(?![0-9A-Za-z])";
    private static final String SIGN = "[为是：:（(\\s]{0,3}(?:号|号码)?[为是：:（(\\s]{0,3}";
    private static final String LEFT_BEHIND = "×××";
    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String ID_LABEL = "(?:居民|公民)?(?:身份证|身份)(?:号码|证号码|证号|号)?|证件号码?|身份证件号码?";

    /** 浙（2019）宁波市海曙 and 甬, which stand before the words that tell the certificate. */
    private static final String PROPERTY_FRONT =
            "[\\u4e00-\\u9fa5]{1,2}[（(〔\\[]\\d{4}[）)〕\\]][\\u4e00-\\u9fa5]{0,12}|[\\u4e00-\\u9fa5]?";

    private static final String PROPERTY_NUMBER = "不动产权第?\\d{4,}号"
            + "|(?:国用|集用|房权证|房地证|房字|土字)[\\u4e00-\\u9fa5]{0,8}[（(〔\\[]?\\d{0,4}[）)〕\\]]?[\\u4e00-\\u9fa5]{0,4}第?[0-9A-Z -]{3,}号"
            + "|房(?:地|产)?权证[\\u4e00-\\u9fa5]{0,6}字?第?\\d[\\d -]{3,}号";

    private static final Pattern BANK = Pattern.compile("[账帐][户号]|开户|户头|卡|转账|汇入|汇至|存入|存折");
    private static final int NEAR = 16;

    /** Labels are no longer than this. */
    private static final int FARTHEST = 32;

    private static final List<NumberPattern> KINDS = List.of(
            NumberPattern.of(
                    PersonalDatum.ID_CARD,
                    ID_LABEL,
                    "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]",
                    CheckDigit::idCard),
            // what a label says it is goes whatever its check digit, and half hidden too
            NumberPattern.labelled(
                    PersonalDatum.ID_CARD,
                    ID_LABEL,
                    "[1-9][\\d*×＊xX]{5}[ -]?[\\d*×＊xX]{4}[ -]?[\\d*×＊xX]{4}[ -]?[\\d*×＊xX]{1,4}"),
            NumberPattern.of(
                    PersonalDatum.PHONE,
                    "(?:联系|移动|手机|办公)?(?:电话|手机)(?:号码?)?|联系方式|传真",
                    "1[3-9]\\d[ —－-][\\dXx×*]{4}[ —－-][\\dXx×*]{4}|\\+(?!86)\\d{1,3}(?:[ -]?[\\dXx*×]){6,14}|(?:\\+?86[- ]?)?1[3-9]\\d(?:[ —－-]?\\d){8}|(?:[（(]0\\d{2,3}[）)][ -]?|0\\d{2,3}[-—－])\\d{3,4}(?:[ -]?\\d){4}(?:[-—转]\\d{1,5})?",
                    number -> true),
            // half hidden too
            NumberPattern.labelled(
                    PersonalDatum.PHONE,
                    "(?:联系|固定|座机|家庭)?电话(?:号码?)?",
                    "[（(]?\\d[\\d*×＊xX]{0,4}[）)]?[\\d*×＊xX. －—-]{5,15}[\\d*×＊xX](?:[-—转]\\d{1,5})?"),
            NumberPattern.of(
                    PersonalDatum.ACCOUNT,
                    "(?:(?:银行)?(?:账|帐)户?号码?|(?:银行)?卡号|银行卡|尾号为?|账户|帐户|信用卡|储蓄卡)",
                    "\\d{13,30}|\\d{4,6}(?:[ -]\\d{3,6}){2,4}[ -]\\d{1,5}",
                    number -> true),
            NumberPattern.labelled(
                    PersonalDatum.ACCOUNT, "(?:银行)?(?:账|帐)(?:户|号)(?:号码?)?|(?:银行)?卡号|银行卡", "\\d[\\d*×＊xX -]{6,28}\\d"),
            NumberPattern.labelled(
                    PersonalDatum.CERTIFICATE,
                    "(?:社会保障|社保|医保|医疗保险|住院(?:登记|病案)?|病历|病案|门诊|就诊|住院病历|残疾人?|驾驶证?|行驶|档案|学籍|准考|军官|士兵|退役军人|户口簿?|出生医学证明|导游|教师资格|执业)(?:卡|证)?(?:号码?|编号|档案编号)"
                            + "|残疾人?证|驾驶证|[车机]架号码?|车辆识别(?:代号|代码|码)|发动机号码?|IMEI|串号|学号|(?:抖音|快手|小红书|淘宝|闲鱼|支付宝)(?:号|账号|帐号|账户|ID)",
                    "[0-9A-Za-z](?:[0-9A-Za-z_@.-]| (?=\\d)){4,29}(?:[、和及][0-9A-Za-z-]{5,29})*"),
            NumberPattern.labelled(
                    PersonalDatum.CERTIFICATE,
                    "证书?编?号码?|保(?:险)?单(?:编)?号码?|(?:平台|用户|会员|玩家|主播|客户|工)(?:编?号|ID)",
                    "(?=[0-9A-Za-z]*\\d{6})[0-9A-Za-z]{8,24}"),
            NumberPattern.labelled(
                    PersonalDatum.REGISTRATION,
                    "(?:统一)?社会信用代码|组织机构代码|营业执照(?:注册)?号码?|工商注册号|纳税人识别号",
                    "[0-9A-Z][0-9A-Z-]{7,17}"),
            NumberPattern.of(
                    PersonalDatum.PLATE,
                    "车牌号码?|车号|牌号|号牌号?",
                    "[" + PROVINCES
                            + "][A-HJ-NP-Z][·•\\- ]?(?:[DF][0-9A-HJ-NP-Z]\\d{4}|\\d{5}[DF]|[0-9A-HJ-NP-Z]{4}[学挂警港澳使领]|[0-9A-HJ-NP-Z]{5}|[0-9A-HJ-NP-Z] ?[0-9A-HJ-NP-Z]{4,5}(?![0-9A-Z]))",
                    PersonalNumbers::hasDigit),
            NumberPattern.labelled(
                    PersonalDatum.PLATE, "号牌号?码?|牌照号?码?|车牌号?码?", "[" + PROVINCES + "][0-9A-Z]{2}[-－]?\\d{4,6}"),
            NumberPattern.labelled(
                    PersonalDatum.PROPERTY,
                    "(?:不动产权|房产|房屋所有权|土地使用权|宅基地使用权|林权|草原使用权|承包经营权)证(?:书)?(?:编?号码?|字号)?",
                    "[\\u4e00-\\u9fa5&&[^为是号]]{1,6}字(?:[（(〔]\\d{4}[）)〕])?第?[0-9-]{4,}号"),
            // 古林证字（2009）第0051784号, whatever stands before it; a case has other characters there
            NumberPattern.of(
                    PersonalDatum.PROPERTY,
                    "(?:产权|所有权|使用权|经营权|林权|草权|房产|土地|权属|权利)证(?:书)?(?:编?号码?|字号)?|证号",
                    "[\\u4e00-\\u9fa5&&[^为是号民刑行执初终再仲劳法商审权证凭持]]{1,6}(?:证?字|证)(?:[（(〔]\\d{4}[）)〕])?第?\\d{5,}号",
                    number -> true),
            NumberPattern.labelled(
                    PersonalDatum.PASSPORT,
                    "护照(?:号码?)?|(?:来往)?(?:港澳|大陆|台湾)?(?:居民)?(?:来往)?(?:内地|大陆)?通行证(?:号码?)?|台胞证(?:号码?)?|回乡证(?:号码?)?|边民证(?:号码?)?|(?:永久)?居留(?:许可|身份)?证?(?:号码?)?|签证号",
                    "(?:[A-Z]{0,3}[ -]?\\d{1,12}[A-Z]?|\\d{2}[A-Z]{2}\\d{4,6})(?:[ -]\\d{2,7}){0,3}"),
            NumberPattern.of(
                    PersonalDatum.MESSENGER,
                    "电子邮箱|电子邮件|邮箱(?:地址)?",
                    "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,12}",
                    number -> true),
            NumberPattern.labelled(
                    PersonalDatum.MESSENGER,
                    "(?:微信|抖音|快手|小红书|微博|QQ|视频号|旺旺|支付宝)(?:号|名|昵称|网名|账号|帐号|账户|ID)|网名|昵称|[账帐]号|用户名|备注名?",
                    "[“\"‘「][^”\"’」\\n]{2,16}[”\"’」]|(?<=[号名称D为是：:])[\\u4e00-\\u9fa5A-Za-z_&&[^号名称]]{2,10}\\d{2,10}"),
            NumberPattern.labelled(
                    PersonalDatum.MESSENGER,
                    "微信(?:号|账号|帐号)?|QQ(?:号码?|账号|帐号)?",
                    "(?=[A-Za-z0-9_-]*[A-Za-z_])[A-Za-z0-9][A-Za-z0-9_-]{4,19}|(?<=[号码：: 为是])\\d(?: ?\\d){4,11}(?: ?[Xx×])?"),
            new NumberPattern(
                    PersonalDatum.MESSENGER,
                    Pattern.compile("$^"),
                    Pattern.compile("(?<=[Qq]{2})[1-9]\\d{4,11}(?!\\d)"),
                    NumberPattern.LabelNeed.ALONE,
                    number -> true),
            new NumberPattern(
                    PersonalDatum.ACCOUNT,
                    Pattern.compile("$^"),
                    Pattern.compile("(?<=尾号[为是：:]?)\\d{3,6}(?!\\d)"),
                    NumberPattern.LabelNeed.PART,
                    number -> true),
            new NumberPattern(
                    PersonalDatum.PROPERTY,
                    Pattern.compile("(?:" + PROPERTY_FRONT + ")$"),
                    Pattern.compile(PROPERTY_NUMBER),
                    NumberPattern.LabelNeed.BEHIND_LABEL,
                    number -> true));

    /** No number of a person: of a contract, an order, a policy, a certificate of an office. */
    private static final Pattern LONG = Pattern.compile(
            "(?<!(?:[单书据票同议]|编|证|认定|许可|字|快照|流水|交易|凭证|执照|档案|专利|登记|批|[A-Z])[第为的]?(?:[\\u4e00-\\u9fa5]{0,2}号)?码?(?:分别)?[为是第]?[：:“\\s]{0,2})"
                    + LEFT + "\\d(?:[ -]?\\d){14,}");

    private static final Pattern OTHERWISE = Pattern.compile("[〇○零一二三四五六七八九]{7,}|[０-９]{7,}(?![元万亿]|[０-９．，,.])"
            + "(?<![\\d.,，．、A-Za-zＡ-Ｚａ-ｚ/第字号:：_-])(?<!(?:编号|顺序号|单号|文号|序列号|协议|合同|订单|发票|凭证|批号|型号|货号|代码|版本|专利|印章|公章|许可证|登记|收据|保函|快递)[\\u4e00-\\u9fa5 “（(]{0,6})"
            + "(?!(?:19|20)\\d{6}(?!\\d))\\d{8,14}(?![\\d.,，．A-Za-zＡ-Ｚ—－-]|[元万亿余多股吨斤号份个美港日欧株平])");

    private PersonalNumbers() {}

    /**
     * One kind of number. Values are looked for and then what stands before them, for there are few digits in a text.
     *
     * @param before the label that goes with the value
     * @param standing whether it is one without a label too
     */
    private record NumberPattern(
            PersonalDatum datum, Pattern before, Pattern value, LabelNeed standing, Predicate<String> check) {

        private enum LabelNeed {
            ALONE,
            /** A part of one, whose label stays. */
            PART,
            BEHIND_LABEL
        }

        static NumberPattern of(PersonalDatum datum, String label, String value, Predicate<String> check) {
            return new NumberPattern(datum, before(label), value(value), LabelNeed.ALONE, check);
        }

        /** Of a number that is one only behind its label. */
        static NumberPattern labelled(PersonalDatum datum, String label, String value) {
            return new NumberPattern(datum, before(label), value(value), LabelNeed.BEHIND_LABEL, number -> true);
        }

        private static Pattern before(String label) {
            return Pattern.compile("[，,；;、]?[ \\u3000]?(?:" + label + ")" + SIGN + "$");
        }

        private static Pattern value(String value) {
            return Pattern.compile(LEFT + "(?:" + value + ")" + RIGHT);
        }

        void find(String text, List<Find> finds) {
            Matcher found = value.matcher(text);
            while (found.find()) {
                if (check.test(found.group())) {
                    add(text, found, finds);
                }
            }
        }

        private void add(String text, Matcher found, List<Find> finds) {
            Matcher label = before.matcher(text).region(Math.max(0, found.start() - FARTHEST), found.start());
            if (label.find()) {
                String left = datum == PersonalDatum.PROPERTY ? "不动产" : "";
                finds.add(new Find(datum, label.start(), found.end(), found.group(), left));
            } else if (standing != LabelNeed.BEHIND_LABEL
                    && (datum != PersonalDatum.ACCOUNT || standing == LabelNeed.PART || isOfABank(text, found))) {
                finds.add(new Find(datum, found.start(), found.end(), found.group(), LEFT_BEHIND));
            }
        }
    }

    /** Thirteen digits and more are an account near the words of one, before them or behind; a slip in a digit changes nothing. */
    private static boolean isOfABank(String text, Matcher found) {
        int end = Math.min(text.length(), found.end() + NEAR);
        return BANK.matcher(text).region(Math.max(0, found.start() - NEAR), end).find();
    }

    /** All of them, apart from each other. */
    public static List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        KINDS.forEach(kind -> kind.find(text, finds));
        return Find.apart(finds);
    }

    /**
     * Whether a run of digits is left that is as long as an account or identity number, or a shorter one written as numbers of people
     * are, in Chinese or full-width digits or behind no word that tells what else it is.
     */
    static boolean isLeft(String shown) {
        return LONG.matcher(shown).find() || OTHERWISE.matcher(shown).find();
    }

    private static boolean hasDigit(String plate) {
        return plate.chars().anyMatch(Character::isDigit);
    }

    /** The check digit of a 公民身份号码 of 18 characters (GB 11643). */
    private static final class CheckDigit {

        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String DIGITS = "10X98765432";

        private CheckDigit() {}

        static boolean idCard(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (number.charAt(i) - '0') * WEIGHTS[i];
            }
            return DIGITS.charAt(sum % DIGITS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
        }
    }
}

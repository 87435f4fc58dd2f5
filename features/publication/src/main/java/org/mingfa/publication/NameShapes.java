package org.mingfa.publication;

import java.util.regex.Pattern;
import org.mingfa.publication.names.NameTagger;

/** What characters that may be a name are by their form: a word, a title alone, a surname with a title, kin, a place. */
final class NameShapes {

    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:公司|银行|法院|法庭|中心|委员会|某.*|[省市县区镇乡村路街号楼室厂店]|国籍|.{2}[族语]|老人|.[甲乙丙丁戊己庚辛壬癸]|[审陪][判审]员?|陪审.*|书记.*|[一二两三四五六七八九十]人)"
                    + "|之.*");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5·]{2,12}");
    private static final Pattern KIN =
            Pattern.compile("(?:[大二三四五六小老堂表]?(?:哥|姐|弟|妹|叔|伯|姨|舅|姑|嫂|爷|奶|婶|娘|爹|妈|爸|公|婆|儿子|女儿|侄子|外甥)){1,2}");
    private static final Pattern TITLE =
            Pattern.compile("老板娘?|老?师傅|工头|店长|司机|医生|大夫|老师|教练|班长|经理|主任|会计|队长|社长|厂长|校长|院长|园长|总|[大二三四五]?[哥姐叔伯姨婶嫂爷]|大妈|阿姨");
    private static final Pattern TITLED = Pattern.compile(".{0,3}(?:" + TITLE.pattern() + ")|村民|房东|门卫|保安");

    private NameShapes() {}

    /** 万总 and 陶老板, where somebody of that surname is known. */
    static boolean isSurnameWithTitle(String name) {
        int surname = Surnames.length(name, 0);
        return surname > 0
                && !isWord(name)
                && TITLE.matcher(name.substring(surname)).matches();
    }

    static boolean isOther(String name) {
        return !NAME.matcher(name).matches()
                || NO_NAME.matcher(name).matches()
                || KIN.matcher(name).matches()
                || RollReading.isRole(name);
    }

    /** 李老板, not 黑哥 and 大老板. */
    static boolean isTitleAlone(String name) {
        return TITLED.matcher(name).matches()
                && !TITLE.matcher(name.substring(Surnames.length(name, 0))).matches();
    }

    static boolean isWord(String name) {
        return NameTagger.isWord(name) || Surnames.isCommon(name) || NameReading.isVerb(name);
    }

    static boolean isHan(String name) {
        int surname = Surnames.length(name, 0);
        return surname > 0 && name.length() > surname && name.length() <= surname + 2 && !Surnames.isWord(name, 0);
    }

    /** 老板 and 师傅. */
    static boolean isTitle(String characters) {
        return TITLE.matcher(characters).matches();
    }
}

package org.aftercall.text;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.PersonName;

/// Names in Chinese, Japanese and Korean characters: the family name stands first, often without a
/// space.
final class EasternNames {
    /// Family names of two characters; where none of them fits it is one, for four characters two.
    private static final Set<String> LONG_FAMILY_NAMES = Words.set("""
            欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 南宫 남궁 황보 제갈 사공 선우 서문 독고 佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村
            小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 斉藤 清水 阿部 池田 橋本 石川 山下 小川 石井 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田
            西村 三浦 竹内 中島 岡本 松田 原田 中野 小野 田村 藤原 中山 石田 上田 和田 森田 工藤 横山 宮崎 内田 高木 安藤 谷口 大野 丸山 今井 武田 村田
            """);

    private static final Set<String> LONGEST_FAMILY_NAMES = Words.set("佐々木 長谷川 五十嵐 久保田 大久保");

    private static final Set<String> HONORIFICS = Words.set("様 さん さま 殿 先生 氏 씨 님 女士 小姐");

    private EasternNames() {}

    /// Empty if the name is not written in these characters alone.
    static Optional<PersonName> split(String text) {
        if (!text.codePoints().allMatch(letter -> Folding.isIdeograph(letter) || " ・·，,々ー".indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        if (text.codePoints().noneMatch(Folding::isIdeograph)) {
            return Optional.empty();
        }
        String honorific = honorific(text);
        String name = text.substring(0, text.length() - honorific.length()).strip();
        PersonName split = withoutHonorific(name);
        return Optional.of(new PersonName("", split.first(), split.middle(), split.last(), honorific));
    }

    private static PersonName withoutHonorific(String name) {
        int dot = firstOf(name, "・·");
        if (dot > 0 && dot < name.length() - 1) { // a foreign name: given name first
            int last = Math.max(name.lastIndexOf('・'), name.lastIndexOf('·'));
            return last > dot
                    ? new PersonName(
                            "", name.substring(0, dot), name.substring(dot + 1, last), name.substring(last + 1), "")
                    : PersonName.of(name.substring(0, dot), name.substring(dot + 1));
        }
        int space = firstOf(name, " ，,");
        if (space > 0) {
            return PersonName.of(name.substring(space + 1).strip(), name.substring(0, space));
        }
        int family = familyLength(name);
        return family == 0 ? PersonName.of(name, "") : PersonName.of(name.substring(family), name.substring(0, family));
    }

    private static int familyLength(String name) {
        int length = name.length();
        if (length < 2 || isAll(name, UnicodeScript.HIRAGANA) || isAll(name, UnicodeScript.KATAKANA)) {
            return 0;
        }
        if (length > 3 && LONGEST_FAMILY_NAMES.contains(name.substring(0, 3))) {
            return 3;
        }
        if (length > 2 && LONG_FAMILY_NAMES.contains(name.substring(0, 2))) {
            return 2;
        }
        int kana = 0;
        while (kana < length && !isKana(name.charAt(kana))) {
            kana++;
        }
        if (kana > 0 && kana < length) {
            return kana;
        }
        if (length > 5) {
            return 0;
        }
        return length >= 4 && !isAll(name, UnicodeScript.HANGUL) ? 2 : 1;
    }

    private static boolean isKana(char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static boolean isAll(String name, UnicodeScript script) {
        return name.codePoints().allMatch(letter -> UnicodeScript.of(letter) == script || letter == 'ー');
    }

    private static String honorific(String text) {
        for (String honorific : HONORIFICS) {
            if (text.endsWith(honorific) && text.length() > honorific.length() + 1) {
                return honorific;
            }
        }
        return "";
    }

    private static int firstOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}

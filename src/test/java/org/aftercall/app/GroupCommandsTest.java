package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Groups, as they are typed.
final class GroupCommandsTest {
    @TempDir
    Path home;

    private Typing user;

    @BeforeEach
    void sitDown() {
        user = Typing.in(home);
        user.type("add", "--name", "Ana Novak", "--company", "Atlas");
        user.type("add", "--name", "Marek Dahl");
    }

    @Test
    void aGroupIsMadeFilledListedEmptiedRenamedDeletedAndBroughtBack() {
        assertThat(user.type("groups").out()).contains("There are no groups yet.");
        assertThat(user.type("group", "VIP", "--new", "--add", "Ana Novak").out())
                .contains("New group VIP: Ana Novak");
        assertThat(user.type("group", "vip", "--add", "Marek Dahl", "Ana Novak").out())
                .contains("Added to VIP: Marek Dahl")
                .doesNotContain("Ana");
        assertThat(user.type("group", "VIP").out()).contains("VIP: 2 contacts", "Ana Novak   Atlas", "Marek Dahl");
        assertThat(user.type("groups").out()).contains("VIP  2");
        assertThat(user.type("groups", "Ana Novak").out()).contains("VIP");
        assertThat(user.type("show", "Ana Novak").out()).contains("Groups").contains("VIP");
        assertThat(user.type("group", "VIP", "--remove", "Ana Novak").out()).contains("Taken out of VIP: Ana Novak");
        assertThat(user.type("groups", "Ana Novak").out()).contains("Ana Novak is in no group.");
        assertThat(user.type("undo").out()).contains("Took Ana Novak out of VIP");
        assertThat(user.type("group", "VIP", "--rename", "Gold").out()).contains("VIP is called Gold now.");
        assertThat(user.type("group", "Gold", "--delete").out()).contains("Deleted the group Gold.");
        assertThat(user.type("group", "Gold").err()).contains("There is no group “Gold”.");
        assertThat(user.type("find", "ana").out()).contains("Ana Novak");
        user.type("undo");
        assertThat(user.type("group", "Gold").out()).contains("Gold: 2 contacts");
        assertThat(user.type("check").exit()).isZero();
        assertThat(user.type("rebuild").exit()).isZero();
        assertThat(user.type("groups").out()).contains("Gold  2");
    }

    @Test
    void thoseOfAGroupAreFound() {
        user.type("group", "Renewals 2027", "--new", "--add", "Ana Novak");
        user.type("group", "Renewals 2028", "--new", "--add", "Marek Dahl");
        assertThat(user.type("find", "group:ren").err()).isEmpty();
        assertThat(user.type("find", "group:ren").out()).contains("Ana Novak", "Marek Dahl");
        assertThat(user.type("find", "group=\"renewals 2027\"").out())
                .contains("Ana Novak")
                .doesNotContain("Marek");
        assertThat(user.type("find", "gruppe:2028").out())
                .contains("Marek Dahl")
                .doesNotContain("Ana");
        assertThat(user.type("find", "--", "-group:2028").out())
                .contains("Ana Novak")
                .doesNotContain("Marek");
    }

    @Test
    void programsReadTheSameAsJson() {
        user.type("group", "VIP", "--new", "--add", "Ana Novak");
        assertThat(user.type("--json", "groups").out()).contains("\"name\":\"VIP\"", "\"contacts\":1");
        assertThat(user.type("--json", "groups", "Ana Novak").out()).contains("\"groups\":[{\"group\":\"");
        assertThat(user.type("--json", "group", "VIP").out()).contains("\"name\":\"Ana Novak\",\"company\":\"Atlas\"");
        assertThat(user.type("--json", "group", "VIP", "--add", "Marek Dahl").out())
                .contains("\"changed\":[\"Marek Dahl\"]", "\"operation\":\"");
        assertThat(user.type("--json", "group", "VIP", "--add", "Marek Dahl").out())
                .contains("\"changed\":[]", "\"operation\":null");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        assertThat(user.type("group", "VIP", "--add", "Ana Novak").err())
                .contains("There is no group “VIP”. Nothing was changed; --new makes it.");
        user.type("group", "VIP", "--new");
        assertThat(user.type("group", "VIP").out()).contains("VIP: nobody is in it");
        assertThat(user.type("group", "víp", "--new").err()).contains("There is a group “VIP” already.");
        assertThat(user.type("group", "VIP", "--add", "Bob").err()).contains("There is no contact “Bob”.");
        assertThat(user.type("group", " ", "--new").err()).contains("A group needs a name.");
        assertThat(user.type("group", "VIP", "--delete", "--rename", "x").exit())
                .isEqualTo(2);
        assertThat(user.type("group", "VIP", "--remove", "Ana Novak").out()).contains("There was nothing to change.");
        assertThat(new Typing(home, Locale.GERMAN).type("group", "Nord").err())
                .contains("Es gibt keine Gruppe „Nord“.");
    }
}

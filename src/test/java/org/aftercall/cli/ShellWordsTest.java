package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.aftercall.model.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellWordsTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                line("add --name Ana", "add", "--name", "Ana"),
                line("  add \t --name  Ana  ", "add", "--name", "Ana"),
                line("add --name 'Ana Novak'", "add", "--name", "Ana Novak"),
                line("add --name \"Ana Novak\"", "add", "--name", "Ana Novak"),
                line("add --name Ana\\ Novak", "add", "--name", "Ana Novak"),
                line("--note \"\"", "--note", ""),
                line("--note ''", "--note", ""),
                line("--note \"said \\\"no\\\"\"", "--note", "said \"no\""),
                line("--note \"C:\\temp\"", "--note", "C:\\temp"),
                line("--note 'said \"no\" \\'", "--note", "said \"no\" \\"),
                line("O\"'\"Rourke", "O'Rourke"),
                line("--name=\"Ana Novak\"", "--name=Ana Novak"),
                line("O’Rourke 王小明 😀", "O’Rourke", "王小明", "😀"),
                line("--note $HOME *.txt", "--note", "$HOME", "*.txt"),
                line("undo # the last one", "undo"),
                line("find room#12", "find", "room#12"),
                line("# only a remark"),
                line(""));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsSplitAsAShellWould(String line, List<String> words) {
        assertThat(ShellWords.split(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add --name 'Ana", "add --name \"Ana", "add --name \"Ana\\\"", "add \\"})
    void whatIsNotClosedIsRefused(String line) {
        assertThatThrownBy(() -> ShellWords.split(line)).isInstanceOf(Refused.class);
    }

    private static Arguments line(String line, String... words) {
        return Arguments.of(line, List.of(words));
    }
}

package org.aftercall.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/// Help of a command: its texts come from the messages.
final class Help extends ResourceBundle {
    private static final String HELP = "help.";

    private final Words words;

    Help(Words words) {
        this.words = words;
    }

    /// What every command understands.
    OptionSpec option() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(words.say("help.help"))
                .build();
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String said = key.startsWith(Globals.NAME + ".") ? HELP + key.substring(Globals.NAME.length() + 1) : HELP + key;
        return words.has(said) ? words.say(said) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys().stream()
                .filter(key -> key.startsWith(HELP))
                .map(key -> Globals.NAME + "." + key.substring(HELP.length()))
                .toList());
    }
}

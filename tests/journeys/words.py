"""The words of the screen in a language, from its catalogue: a better translation breaks no journey."""
import gettext
import os


class Words:
    def __init__(self, language):
        self.language = language
        self.catalogue = gettext.translation("viceversa", os.environ["VV_LOCALEDIR"], [language],
                                             fallback=language == "en")

    def __call__(self, text, *arguments):
        words = self.catalogue.gettext(text)
        return words % arguments if arguments else words

    def of(self, context, text):
        """A word that is told apart from the same word elsewhere."""
        return self.catalogue.pgettext(context, text)

    def capital(self, context, text):
        """A state or a role, as it stands by itself."""
        word = self.of(context, text)
        return word[0].upper() + word[1:]

    def count(self, one, many, number):
        """Of fewer than a thousand, which no language writes in groups."""
        return self.catalogue.ngettext(one, many, number).replace("%'", "%") % number

    @property
    def environment(self):
        if self.language == "en":
            return {}
        return {"LC_ALL": f"{self.language}_{self.language.upper()}.UTF-8",
                "LANGUAGE": self.language}

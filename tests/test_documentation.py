from bot.documentation import ROOT, kpis_page, with_table


def test_the_kpi_page_is_that_of_the_catalogue():
    """`make docs` writes it again."""
    assert (ROOT / "docs" / "kpis.md").read_text(encoding="utf-8") == kpis_page()


def test_the_table_of_the_readme_is_that_of_the_catalogue():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert with_table(readme) == readme

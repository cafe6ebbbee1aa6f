"""The words of the site: for values of the model, dates, languages."""

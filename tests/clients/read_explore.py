"""A browser opens explore.html from disk, finds, clicks, filters and reads; text from articles
stays text.  read_explore.py NAME PICTURE.png FILE.html takes a picture of NAME in such a file."""

import os
import sys
import time
import urllib.parse

from expect import HOSTILE_LABEL, SKIPPED, equal, need

need("selenium")
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1500,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    try:
        return webdriver.Chrome(options=options)
    except WebDriverException as error:
        print("skipped: no chromium with its driver:", str(error).splitlines()[0])
        sys.exit(SKIPPED)


def text(driver, name):
    return driver.find_element(By.ID, name).text


def search(driver, name):
    box = driver.find_element(By.ID, "search")
    box.clear()
    box.send_keys(name)
    box.send_keys(Keys.ARROW_DOWN)
    box.send_keys(Keys.ENTER)


def click_edge(driver, source, target):
    """Where the middle of the edge is on the screen."""
    place = driver.execute_script(
        """const { data, ends, state } = window.newsgraph;
        const edge = data.edges.find((e) => data.nodes[e.s].l === arguments[0]
            && data.nodes[e.t].l === arguments[1] && e.on);
        const [a, b, c, d] = ends(edge), box = document.getElementById("graph");
        const at = state.zoom.apply([(a + c) / 2, (b + d) / 2]);
        return [at[0] - box.clientWidth / 2, at[1] - box.clientHeight / 2];""",
        source, target)
    canvas = driver.find_element(By.ID, "graph")
    ActionChains(driver).move_to_element_with_offset(
        canvas, round(place[0]), round(place[1])).click().perform()


def try_page(driver, path):
    driver.get("file://" + urllib.parse.quote(os.path.abspath(path)))
    equal("5 of 5 entities" in text(driver, "about"), True, "everything is shown at first")
    search(driver, "islamic republic")
    equal(text(driver, "what"), "Iran", "found by an alias")
    equal("Iran supplied missiles to Russia" in text(driver, "claims"), True, "claims of Iran")
    equal("Disputed" in text(driver, "claims"), True, "the dispute stands there")
    driver.execute_script("window.newsgraph.choose(-1, -1); window.newsgraph.fit(false);")
    click_edge(driver, "Russia", "drones")
    equal(text(driver, "what"), "Russia – produces (planned) – drones", "the edge clicked")
    equal("“Russia will produce drones next year.”" in text(driver, "claims"), True, "quote")
    links = driver.find_elements(By.CSS_SELECTOR, "#claims a")
    equal(links[0].get_attribute("href").startswith("https://paper.example/"), True, "link")
    driver.execute_script("window.newsgraph.choose(-1, -1);")
    Select(driver.find_element(By.ID, "mood")).select_by_value("denied")
    shown = [card.text for card in driver.find_elements(By.CSS_SELECTOR, "#claims > article, #claims > section")]
    equal(len(shown), 1, "one claim is denied")
    equal("Iran denied supplying drones to Russia" in shown[0], True, "that one")
    Select(driver.find_element(By.ID, "mood")).select_by_value("")
    search(driver, "R & & D")
    equal(text(driver, "what"), " ".join(HOSTILE_LABEL.split()), "hostile name is text")
    scripts = driver.execute_script("return document.querySelectorAll('script').length")
    equal(scripts, 3, "no script but ours")
    equal(driver.execute_script("return document.querySelectorAll('#side b').length"), 0, "no HTML")
    canvas = driver.find_element(By.ID, "graph")
    before = driver.execute_script("return window.newsgraph.state.zoom.k")
    canvas.send_keys("+")
    canvas.send_keys(Keys.ARROW_LEFT)
    after = driver.execute_script("return window.newsgraph.state.zoom.k")
    equal(after > before, True, "the keyboard zooms")
    complaints = [e["message"] for e in driver.get_log("browser") if e["level"] == "SEVERE"]
    equal(complaints, [], "the browser complains of nothing")


def take_picture(driver, picture, path):
    driver.get("file://" + urllib.parse.quote(os.path.abspath(path)))
    search(driver, sys.argv[1])
    driver.execute_script("window.newsgraph.fit(false)")
    time.sleep(0.5)
    driver.save_screenshot(picture)


driver = browser()
try:
    if len(sys.argv) == 4:
        take_picture(driver, sys.argv[2], sys.argv[3])
    else:
        try_page(driver, sys.argv[1] + "/sample.html")
finally:
    driver.quit()

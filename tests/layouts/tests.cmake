# tests of layouts
